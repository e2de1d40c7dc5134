"""What every public form's answer needs: its errors for the summary and the fields, and the way on after a post."""

from django.forms import Form
from django.http import HttpResponseRedirect


def errors_of(form: Form, complaint: str = "") -> tuple[dict[str, str], list[dict]]:
    """Return the first error of each field by its name, and all of them for components/error_summary.html.

    Args:
        form: a form that was checked, or a new one (which has no errors).
        complaint: what is wrong with the form as a whole; it stands first and leads nowhere.
    """
    errors = {name: str(words[0]) for name, words in form.errors.items()} if form.is_bound else {}
    summary = [{"text": words, "href": f"#{name}"} for name, words in errors.items()]
    return errors, ([{"text": complaint}] if complaint else []) + summary


def see_other(url: str) -> HttpResponseRedirect:
    """Return the answer that makes a browser get `url` after a post, so that a reload posts nothing twice."""
    response = HttpResponseRedirect(url)
    response.status_code = 303
    return response
