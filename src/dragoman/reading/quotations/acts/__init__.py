"""What is done by saying it: speech acts, told by frame and content."""
