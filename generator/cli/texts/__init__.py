"""What the verbs say, in both languages: one file for a verb or for those that go together."""
