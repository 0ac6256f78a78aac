"""The same person, country, body or group across articles, and who held which office when."""
