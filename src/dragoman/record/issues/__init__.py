"""The matters in dispute, what is tied to them, and those that a record suggests."""
