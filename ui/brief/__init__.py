"""The step Brief: nobody arrives unprepared."""
