"""Plan, the first step of a safari: why we go, the agenda, who sits together, what is to be settled."""
