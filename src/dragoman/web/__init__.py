"""The record as pages: drawn on the server, on this machine only, with nothing fetched from elsewhere."""
