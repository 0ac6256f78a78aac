"""When something was said or done, and when an article is from, told by itself and by others."""
