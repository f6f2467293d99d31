"""Every write of content: what a person wrote stays, and the file is whole at every instant."""
