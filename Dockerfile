# The site in a container, without root and with the locked packages only.
#
#   docker build --tag kent-medway-site .
#   docker run --rm --env-file the-real-site.env --volume site-data:/data kent-medway-site python manage.py migrate
#   docker run --env-file the-real-site.env --volume site-data:/data --publish 127.0.0.1:8000:8000 kent-medway-site
#
# A proxy in front brings HTTPS. /data holds uploaded files, the numbers for the error page, and the database when
# DATABASE_URL names no other.

FROM python:3.11-slim AS packages
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /srv/site
RUN python -m venv /srv/venv
ENV PATH="/srv/venv/bin:$PATH"
COPY requirements.txt ./
RUN pip install --require-hashes -r requirements.txt
COPY . .
RUN pip install --no-index --no-build-isolation --no-deps -e . \
    && python -m compileall -q -x '/tests/' site/config site/core site/partners home services_directory campaigns events
# Settings of the real site are needed to gather the files; these values are thrown away.
RUN SECRET_KEY="$(python -c 'import secrets; print(secrets.token_urlsafe(60))')" \
    ALLOWED_HOSTS=localhost BASE_URL=https://localhost DJANGO_SETTINGS_MODULE=config.settings.production \
    python manage.py collectstatic --noinput --verbosity 0 \
    && ln -s /data/media var/media

FROM python:3.11-slim
LABEL org.opencontainers.image.title="Kent & Medway Domestic Abuse Services" \
      org.opencontainers.image.description="The website: who can help in Kent and Medway, campaigns and events" \
      org.opencontainers.image.licenses="MIT"
COPY --from=packages /srv /srv
RUN useradd --uid 10001 --create-home --shell /usr/sbin/nologin site \
    && install --directory --owner site --group site /data /data/media \
    && chown site:site /srv/site/var
WORKDIR /srv/site
ENV PATH="/srv/venv/bin:$PATH" \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    DJANGO_SETTINGS_MODULE=config.settings.production \
    DATABASE_URL=sqlite:////data/site.sqlite3 \
    KEPT_DIR=/data/kept \
    LISTEN_ON=0.0.0.0 \
    PORT=8000
USER 10001:10001
VOLUME /data
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["python", "tools/answers.py"]
CMD ["gunicorn", "config.wsgi", "--config", "site/config/gunicorn.py"]
