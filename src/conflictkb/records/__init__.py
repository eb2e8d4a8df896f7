"""Record types and their values: what everything else derives from. No I/O."""
