"""Which quotations render one statement."""
