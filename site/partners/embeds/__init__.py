"""What partners put on their own pages: a copy, a frame, or an element that makes the frame."""
