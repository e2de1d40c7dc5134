"""What every page of the site shares."""

from django.conf import settings
from django.core.exceptions import ValidationError
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField

from core.quiet_titles import telling_words


class SitePage(Page):
    """An ordinary Wagtail page, kept abstract: wagtail-localize does not support a swapped base page."""

    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel("slug"),
                FieldPanel(
                    "seo_title",
                    heading="Quiet title",
                    help_text="Browsers keep this in their history, where somebody else may read it. Leave it empty "
                    "when the page's own title gives nothing away.",
                ),
                FieldPanel("search_description"),
            ],
            "For browsers and search engines",
        ),
        MultiFieldPanel([FieldPanel("show_in_menus")], "For site menus"),
    ]
    # One address in every language: it stands on paper, and in QR codes.
    override_translatable_fields = [SynchronizedField("slug", overridable=False)]
    # All that the site says is for everyone: a page for some would ask readers for a cookie.
    private_page_options: list[str] = []

    class Meta:
        abstract = True

    @property
    def template_name(self) -> str:
        return f"pages/{self._meta.model_name.removesuffix('page')}.html"

    @property
    def tab_title(self) -> str:
        """What stands in the browser's tab and history (see core.quiet_titles)."""
        return self.seo_title or self.title

    @property
    def is_about_safety(self) -> bool:
        """True where a wrong word can hurt somebody: readers get only translations that the settings allow."""
        return self.slug == settings.SAFETY_PATH.strip("/")

    def clean(self):
        super().clean()
        if self.live:
            from core.translating import refuse_what_may_not_be_read

            refuse_what_may_not_be_read(self)
        telling = ", ".join(telling_words(self.tab_title))
        if telling:
            raise ValidationError(
                {
                    "seo_title": "The title stays in the history of the reader's browser, where somebody else may "
                    f"read it. Type a quieter one here, without: {telling}."
                }
            )

    def get_template(self, request, *args, **kwargs):
        return self.template_name

    def get_context(self, request, *args, **kwargs):
        from core.site_furniture import section_of, trail
        from core.translating import label_of

        context = super().get_context(request, *args, **kwargs)
        request.page_shown = self  # the list of languages leads to the same page
        context["crumbs"] = trail(self)
        context["section"] = section_of(self)
        context["translation"] = label_of(self)
        return context

    def get_full_url(self, request=None):
        """Return the whole address: there is one host (QE25), and it is BASE_URL, whatever Wagtail's site row says."""
        path = self.get_url(request)
        return path and f"{settings.WAGTAILADMIN_BASE_URL}{path}"

    full_url = property(get_full_url)
