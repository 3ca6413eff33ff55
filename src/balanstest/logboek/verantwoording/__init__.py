"""How a count is accounted for in the questionnaire."""
