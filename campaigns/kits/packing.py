"""Puts a kit into a ZIP file: the same content gives the same bytes, and memory holds one picture at a time."""

import io
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import BinaryIO

import segno
from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from campaigns import item_pictures
from campaigns.kits import documents
from campaigns.kits.choosing import Choice, items_of, language_of
from campaigns.kits.contents import Part, key_of
from campaigns.making.pictures import CoBrand
from core import qr

MOMENT = (2000, 1, 1, 0, 0, 0)
AT_ONCE = 2  # pictures drawn at the same time

File = tuple[str, Callable[[], bytes]]


def write(out: BinaryIO, choice: Choice, parts: list[Part], code: str, co_brand: CoBrand | None = None) -> None:
    """Write the kit of `choice` to `out`.

    Args:
        out: a file opened for writing bytes; it need not be able to go back.
        parts: what is in it (contents.parts_of).
        code: its code (contents.code_of).
        co_brand: who shares it; stands in the pictures.
    """
    with zipfile.ZipFile(out, "w") as made, ThreadPoolExecutor(AT_ONCE) as workers:
        for page in choice.pages:
            language = language_of(page)
            with translation.override(language):
                for name, body in _texts(choice, page, [part for part in parts if part.language == language], code):
                    _add(made, choice.below(language) + name, body)
        items = {key_of(item): item for page in choice.pages for item in items_of(page)}
        waiting: list = []
        for part in parts:
            for ratio, _alt in part.pictures:
                name = f"{choice.below(part.language)}{part.folder}/picture-{ratio}.png"
                draw = item_pictures.drawing(items[part.key], ratio, choice.area, co_brand)
                waiting.append((name, workers.submit(draw)))
                if len(waiting) > AT_ONCE:
                    _add_drawn(made, waiting.pop(0))
        for drawn in waiting:
            _add_drawn(made, drawn)


def forgotten(write_to: Callable[[BinaryIO], None]) -> BinaryIO:
    """Return an open file of what `write_to` wrote, which is gone when it is closed: for what names somebody."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the answer closes it once it is sent
    write_to(file)
    file.seek(0)
    return file


def _add_drawn(made: zipfile.ZipFile, drawn) -> None:
    name, draw = drawn
    _add(made, name, draw.result())


def _add(made: zipfile.ZipFile, name: str, body: bytes) -> None:
    entry = zipfile.ZipInfo(name, MOMENT)
    entry.external_attr = 0o644 << 16
    # A picture is compressed already.
    entry.compress_type = zipfile.ZIP_STORED if name.endswith((".png", ".docx")) else zipfile.ZIP_DEFLATED
    made.writestr(entry, body)


def _texts(choice: Choice, page, parts: list[Part], code: str) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the content of each text in the language of `page`, which must be the active one."""
    title, address = page.title, address_of(code)
    yield "READ-ME-FIRST.html", documents.read_me_first(
        title=title, parts=parts, code=code, address=address, language=language_of(page),
        below=[language_of(other) for other in choice.pages[1:]] if page == choice.page else [], qr=qr.svg(address),
    )  # fmt: skip
    yield "licence.txt", documents.words(licence(parts))
    yield "kit-code.png", _qr_png(address)
    yield "words.docx", repacked(documents.word_document(title, parts, language_of(page)))
    yield "posting-calendar.ics", documents.calendar_file(title, parts)
    for channel in choice.channels:
        if channel.code in documents.SCHEDULED:
            yield f"schedulers/hootsuite-{channel.code}.csv", documents.hootsuite(channel.code, parts)
            yield f"schedulers/buffer-{channel.code}.csv", documents.buffer(channel.code, parts)
    for part in parts:
        for channel, text in part.messages:
            yield f"{part.folder}/{channel}.txt", documents.words(text)
        if part.pictures:
            yield f"{part.folder}/what-the-picture-shows.txt", documents.words(documents.alt_texts(part))
        if part.film:
            yield f"{part.folder}/film-with-captions.txt", documents.words(part.film)


def address_of(code: str) -> str:
    """Return the short address that tells whether the kit with `code` is still right."""
    return f"{settings.WAGTAILADMIN_BASE_URL}/k/{code}/"


def licence(parts: list[Part]) -> str:
    """Return under what terms the items may be used."""
    by_licence: dict[str, list[str]] = {}
    for part in parts:
        by_licence.setdefault(part.licence, []).append(part.title)
    lines = [_("Made by: %(name)s") % {"name": settings.WAGTAIL_SITE_NAME}, ""]
    for name, titles in by_licence.items():
        lines += [f"{name}:", *(f"- {title}" for title in titles), ""]
    return "\n".join(lines)


def repacked(document: bytes) -> bytes:
    """Return an Office file without the hour at which it was packed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return out.getvalue()


def _qr_png(address: str) -> bytes:
    out = io.BytesIO()
    segno.make(address, micro=False).save(out, kind="png", scale=8, border=4)
    return out.getvalue()
