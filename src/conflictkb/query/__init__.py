"""Asking: one tree of nodes, a language that writes it, and two engines that give each node the same meaning."""
