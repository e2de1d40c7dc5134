"""What every page of the site shares."""

from wagtail.models import Page


class SitePage(Page):
    """An ordinary Wagtail page, kept abstract: wagtail-localize does not support a swapped base page."""

    class Meta:
        abstract = True

    @property
    def template_name(self) -> str:
        return f"pages/{self._meta.model_name.removesuffix('page')}.html"

    def get_template(self, request, *args, **kwargs):
        return self.template_name

    def get_context(self, request, *args, **kwargs):
        from core.site_furniture import trail

        context = super().get_context(request, *args, **kwargs)
        context["crumbs"] = trail(self)
        return context
