"""The texts of a kit: plain text, a Word document, files for schedulers, a page to read first."""

import csv
import io
from datetime import UTC, datetime, time

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from docx import Document
from icalendar import Calendar, Event

from campaigns.channels import BY_CODE
from campaigns.kits.contents import Part
from core.exports import harmless

POST_AT = time(10, 0)  # Europe/London; schedulers want minutes that end in 0 or 5
SCHEDULED = ("facebook", "instagram", "x", "linkedin")
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)  # in place of the hour of making, so that the same words are the same bytes


def words(text: str) -> bytes:
    """Return `text` as a text file that Windows reads well too."""
    return ("\ufeff" + text.replace("\n", "\r\n") + "\r\n").encode()


def alt_texts(part: Part) -> str:
    """Return what the pictures of `part` show, each said once, to paste beside them."""
    return "\n\n".join(dict.fromkeys(alt for _ratio, alt in part.pictures))


def word_document(title: str, parts: list[Part], language: str) -> bytes:
    """Return all words of a kit as DOCX, with headings, so that one can go from item to item."""
    document = Document()
    properties = document.core_properties
    properties.title, properties.author, properties.language = title, settings.WAGTAIL_SITE_NAME, language
    properties.created = properties.modified = LONG_AGO
    properties.comments = properties.last_modified_by = ""
    document.add_heading(title, 0)
    for part in parts:
        document.add_heading(part.title, 1)
        document.add_paragraph(_("Post it on %(day)s") % {"day": date_format(part.day, "l j E Y")})
        if part.warning:
            document.add_paragraph(part.warning)
        for code, text in part.messages:
            document.add_heading(BY_CODE[code].name, 2)
            for paragraph in text.split("\n\n"):
                document.add_paragraph(paragraph)
        if part.pictures:
            document.add_heading(_("What the picture shows"), 2)
            document.add_paragraph(alt_texts(part))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def calendar_file(title: str, parts: list[Part]) -> bytes:
    """Return the days to post on as iCalendar, whole days, with the same ids as the campaign's own calendar."""
    made = Calendar()
    made.add("prodid", f"-//{settings.WAGTAIL_SITE_NAME}//KIT")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", title)
    for part in parts:
        event = Event()
        event.add("uid", f"{part.key}@kit")
        event.add("dtstamp", LONG_AGO)
        event.add("dtstart", part.day)
        event.add("summary", part.title)
        event.add("description", part.line)
        event.add("url", part.url)
        event.add("transp", "TRANSPARENT")
        made.add_component(event)
    return made.to_ical()


def hootsuite(channel: str, parts: list[Part]) -> bytes:
    """Return a file for Hootsuite's bulk composer: no heading; day/month/year hour:minute, message, link."""
    rows = [[f"{part.day:%d/%m/%Y} {POST_AT:%H:%M}", text, part.url] for part, text in _for(channel, parts)]
    return _table(rows)


def buffer(channel: str, parts: list[Part]) -> bytes:
    """Return a file for Buffer's bulk upload: Text, Image URL, Tags, Posting Time (year-month-day hour:minute)."""
    ratio = BY_CODE[channel].ratio
    rows = [
        [text, f"{part.url}picture-{ratio}.png" if part.pictures else "", "", f"{part.day:%Y-%m-%d} {POST_AT:%H:%M}"]
        for part, text in _for(channel, parts)
    ]
    return _table([["Text", "Image URL", "Tags", "Posting Time"], *rows])


def _for(channel: str, parts: list[Part]) -> list[tuple[Part, str]]:
    return [(part, text) for part in parts for code, text in part.messages if code == channel]


def _table(rows: list[list[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows([[harmless(cell) for cell in row] for row in rows])
    return out.getvalue().encode()


def read_me_first(**context) -> bytes:
    """Return the page that says what is in the kit and how to know whether it is still right."""
    return render_to_string("kits/read_me_first.html", context).encode()
