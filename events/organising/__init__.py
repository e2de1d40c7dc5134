"""The screens of those who run events, among the editors' screens."""
