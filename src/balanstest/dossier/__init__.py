"""Where the files of the dossier go, and how they get there whole."""
