"""The benchmark: yqsite beside other generators of static sites, and what a build's steps take."""
