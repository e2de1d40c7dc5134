"""The parts of `make crawl`: what is looked at, and what of it is done already."""
