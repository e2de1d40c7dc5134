"""Template tags: `house` is a builtin of every template."""
