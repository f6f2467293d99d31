"""How a site begins: what its sources say, what is asked, and the first content, as a whole."""
