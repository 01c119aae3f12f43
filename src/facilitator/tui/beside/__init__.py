"""What the harvest screen is made of: each part has a subject of its own, and knows no screen."""
