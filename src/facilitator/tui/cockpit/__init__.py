"""What the cockpit is made of: one object for each subject, none of which knows a screen."""
