"""Any file that a person writes: read with places, checked into models, and written whole or not at all."""
