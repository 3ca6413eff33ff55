"""What happens to a dossier once it is finished: deciding, and what comes after. Plain arguments in, data out."""
