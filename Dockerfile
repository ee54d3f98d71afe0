# One image, one binary, no shell: the program, the shared libraries it names, and two empty folders.
# The bases are arguments so that a release can pin them by digest: --build-arg RUST_IMAGE=rust@sha256:…
ARG RUST_IMAGE=docker.io/library/rust:1-bookworm

FROM ${RUST_IMAGE} AS build
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
WORKDIR /src
# The queries were checked against the schema when they were written; no database is needed to build. The loader of
# bookworm knows relocations in their short form, which saves disk and memory.
ENV SQLX_OFFLINE=true \
    RUSTFLAGS="-C link-arg=-Wl,-z,pack-relative-relocs"

# The dependencies are a layer of their own, kept while only our own code changes: the manifests, and empty crates.
COPY Cargo.toml Cargo.lock ./
COPY .cargo/config.toml .cargo/
COPY crates/acts/Cargo.toml crates/acts/
COPY crates/bot/Cargo.toml crates/bot/
COPY crates/content/Cargo.toml crates/content/
COPY crates/fuzz/Cargo.toml crates/fuzz/
COPY crates/i18n/Cargo.toml crates/i18n/
COPY crates/openfloor/Cargo.toml crates/openfloor/
COPY crates/report/Cargo.toml crates/report/
COPY crates/screen/Cargo.toml crates/screen/
COPY crates/discord-fake/Cargo.toml crates/discord-fake/
COPY crates/storage/Cargo.toml crates/storage/
COPY crates/workshop/Cargo.toml crates/workshop/
COPY tests/Cargo.toml tests/
RUN for crate in crates/* tests; do mkdir "$crate/src" && : > "$crate/src/lib.rs"; done \
 && echo 'fn main() {}' > crates/openfloor/src/main.rs \
 && for crate in crates/content tests; do \
      mkdir "$crate/benches" \
      && sed -n '/^\[\[bench\]\]/{n;s|^name = "\(.*\)"|'"$crate"'/benches/\1.rs|p}' "$crate/Cargo.toml" | xargs touch; \
    done \
 && cargo build --profile dist --locked --package openfloor

COPY . .
# Copied files keep their age, and cargo would take them for older than the empty crates.
RUN find crates -name '*.rs' -exec touch {} + \
 && cargo build --profile dist --locked --package openfloor

# What goes into the image: the binary, the libraries it is linked to (under their own paths), and the
# folders it writes to, owned by the user it runs as.
RUN mkdir -p /image/usr/bin /image/etc /image/tmp /owned/data /owned/keys \
 && cp target/dist/openfloor /image/usr/bin/ \
 && ldd target/dist/openfloor | grep -o '/[^ ]*' | xargs cp --dereference --parents --target-directory /image \
 && echo 'openfloor:x:65532:65532:Openfloor:/data:/sbin/nologin' > /image/etc/passwd \
 && echo 'openfloor:x:65532:' > /image/etc/group \
 && chmod 1777 /image/tmp \
 && chmod 0700 /owned/data /owned/keys

FROM scratch
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Openfloor" \
      org.opencontainers.image.description="A Discord bot for moderated discussions in which asking can be dangerous" \
      org.opencontainers.image.licenses="MIT OR Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
COPY --from=build /image /
COPY --from=build --chown=65532:65532 /owned /
# Database and keys lie in volumes of their own: without the keys, the database names nobody.
ENV OPENFLOOR__STORAGE__PATH=/data/openfloor.db \
    OPENFLOOR__SEAL__DIR=/keys \
    OPENFLOOR__REHEARSE__LISTEN=0.0.0.0:8129
VOLUME ["/data", "/keys"]
EXPOSE 8129
USER 65532:65532
# Asks the bot at http.listen; a rehearsal has no such port, and is started with --no-healthcheck.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 CMD ["/usr/bin/openfloor", "health"]
ENTRYPOINT ["/usr/bin/openfloor"]
CMD ["serve"]
