"""Brief: nobody arrives unprepared. Briefs and invitations."""
