"""Makes or removes pages in a throw-away copy of the database until there are as many as the command line says."""

import sys

import django

KEPT = ("/home/services/", "/home/services/kidas/", "/home/events/")


def main():
    """Half of the new pages are services, each with the facts of one that is there, half are pages of words."""
    django.setup()
    from wagtail.models import Page
    from wagtail.signal_handlers import disable_reference_index_auto_update

    from core import generation

    wanted = int(sys.argv[1])
    with generation.one_bump(), disable_reference_index_auto_update():
        there = Page.objects.live().filter(depth__gt=1).count()
        if wanted < there:
            _remove(there - wanted)
        else:
            _add(there, wanted)
        print(Page.objects.live().filter(depth__gt=1).count())


def _remove(number):
    from wagtail.models import Page

    leaves = Page.objects.filter(numchild=0, depth=4).exclude(url_path__in=KEPT).order_by("-path")
    for page in leaves[:number]:
        page.specific.delete()


def _add(there, wanted):
    from home.models import TopicPage
    from services_directory.models import ServicePage

    pages = list(ServicePage.objects.select_related("service")), list(TopicPage.objects.filter(depth=3))
    for number in range(there, wanted):
        sources = pages[number % 2]
        page = sources[number // 2 % len(sources)]
        own = {"service": _service_like(page.service, number)} if number % 2 == 0 else {"show_in_menus": False}
        _page_like(page, number, **own)


def _fields_of(row, *without):
    return {
        field.attname: getattr(row, field.attname)
        for field in row._meta.concrete_fields
        if field.name not in without and not field.primary_key
    }


def _page_like(page, number, **own):
    """Add a page beside `page` that says the same under another title and address."""
    tree = ("page_ptr", "id", "path", "depth", "numchild", "url_path", "translation_key", "slug", "title", *own)
    slug, title = f"{page.slug[:40]}-{number}", f"{page.title} {number}"
    page.get_parent().add_child(instance=type(page)(slug=slug, title=title, **_fields_of(page, *tree), **own))


def _service_like(service, number):
    """Make a service with the facts of `service`, its contact points among them."""
    fields = _fields_of(service, "uuid", "key", "name", "latest_revision")
    new = type(service)(key=f"{service.key[:40]}-{number}", name=f"{service.name[:100]} {number}", **fields)
    new.save()
    for relation in service._meta.many_to_many:
        through, ours = relation.remote_field.through, relation.m2m_field_name()
        theirs = relation.m2m_reverse_field_name() + "_id"
        rows = through.objects.filter(**{ours: service.pk}).values_list(theirs, flat=True)
        through.objects.bulk_create(through(**{ours: new, theirs: row}) for row in rows)
    for relation in ("contacts", "referral_routes"):
        rows = getattr(service, relation).all()
        if rows:
            type(rows[0]).objects.bulk_create(type(row)(**_fields_of(row, "service"), service=new) for row in rows)
    return new


main()
