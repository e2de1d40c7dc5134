"""Turns what was measured into figures, and figures into tables for a terminal and a Markdown file alike."""


def table(titles, rows):
    """Return the lines of a Markdown table whose columns are aligned, numbers to the right."""
    cells = [[str(cell) for cell in row] for row in [titles, *rows]]
    widths = [max(3, *(len(row[column]) for row in cells)) for column in range(len(titles))]

    def line(row):
        return "| " + " | ".join(
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ) + " |"  # fmt: skip

    rule = "|" + "|".join("-" * (width + 1) + (":" if column else "-") for column, width in enumerate(widths)) + "|"
    return [line(cells[0]), rule, *(line(row) for row in cells[1:])]


def share_of(values, share):
    """Return the value that `share` (0 to 1) of the `values` stay at or below."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def blocked(tasks, first_paint):
    """Return the milliseconds beyond the first 50 of each task (start, duration), counted after the first paint."""
    return sum(max(0, start + duration - max(start + 50, first_paint)) for start, duration in tasks)
