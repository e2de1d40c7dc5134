"""What the shapes of pictures are called (their sizes: campaigns.making.pictures)."""

from django.utils.translation import gettext_lazy as _

SHAPES = {
    "square": _("Square"),
    "portrait": _("Upright"),
    "landscape": _("Landscape"),
    "wide": _("Wide"),
    "banner": _("Banner"),
}
