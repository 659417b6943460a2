"""Brief: nobody arrives unprepared. Briefs, invitations, consent forms, and the folder that holds them all."""
