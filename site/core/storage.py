"""Where uploaded files are kept: a name belongs to one content for ever, so that browsers may keep what it names."""

import hashlib
import posixpath

from django.core.files.storage import FileSystemStorage


class NamedByContent(FileSystemStorage):
    """Adds the fingerprint of a file's content to its name: `poster.png` becomes `poster.1f3a9c2b7d4e.png`."""

    def save(self, name, content, max_length=None):
        digest = hashlib.sha256()
        for chunk in content.chunks():
            digest.update(chunk)
        content.seek(0)
        stem, ending = posixpath.splitext(name or content.name)
        return super().save(f"{stem}.{digest.hexdigest()[:12]}{ending}", content, max_length)
