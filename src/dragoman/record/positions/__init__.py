"""What an actor holds on an issue, and how it changes."""
