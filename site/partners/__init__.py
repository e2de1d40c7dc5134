"""Organisations that quote us: what they may embed, what they are told, and whether their copies are still right."""
