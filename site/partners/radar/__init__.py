"""Looks at pages of partners that quote us, and finds what is out of date there."""
