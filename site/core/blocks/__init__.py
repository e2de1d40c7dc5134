"""Blocks that pages of any app are made of. Each adapts an editor's value to components."""
