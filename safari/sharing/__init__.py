"""The consent gate: turns records into what may be shown, and nothing else."""
