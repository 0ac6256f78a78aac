"""Copies and translations of one text."""
