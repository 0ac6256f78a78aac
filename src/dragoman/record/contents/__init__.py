"""What two contents say, word by word and clause by clause: the likeness of texts in other words."""
