# What otherwise is typed by hand. Each line is what you would type; nothing here is needed by anything else.

# What there is.
default:
    @just --list

# Before anybody else looks at a change: formatting, clippy, the fast tests. No root, no network.
check:
    .ci/check

# All tests that need nothing but Rust.
test *arguments:
    cargo test --workspace {{arguments}}

# The bot from end to end before the stand-in, or the tests with these words in their names: just bot deleting
bot *words:
    cargo test -p tests --test bot {{words}}

# The real bot before a small Discord of its own, at http://127.0.0.1:8129
rehearse *arguments:
    cargo run --release -- rehearse {{arguments}}

# Renews .sqlx/ after a change of a query or a table; needs sqlx-cli.
queries *arguments:
    .ci/queries {{arguments}}

# How fast the search is, how many questions a second this disk stores for good, what the program costs beside a bare bot, with
# many workshops at once, and after a year.
bench:
    cargo bench -p content
    cargo run --release -p storage --example writers
    cargo bench -p tests --bench against_bare
    cargo bench -p tests --bench many_servers
    cargo bench -p tests --bench a_year

# Plays so many random histories twice, with other authors of the anonymous questions, and compares what others see.
histories count="10000":
    OPENFLOOR_HISTORIES={{count}} cargo test --release -p tests --test rules noninterference -- --ignored

# Tries every door, what comes in from others, with anything, so many seconds each.
fuzz seconds="60":
    OPENFLOOR_FUZZ_SECONDS={{seconds}} cargo test --workspace --lib --test rules fuzz -- --nocapture

# Kills a busy program so many times and looks what is lost.
kills count="200":
    OPENFLOOR_KILLS={{count}} cargo test -p tests --test program two_hundred -- --ignored --nocapture

# Hours of workshops before a Discord that fails at random: memory stays flat, nothing is lost, nothing is there twice.
soak hours="8":
    cargo bench -p tests --bench soak -- {{hours}}

# Whether it builds with the oldest Rust that Cargo.toml names; needs rustup.
msrv:
    .ci/msrv

# The documentation of the code, with warnings as errors.
doc:
    RUSTDOCFLAGS=-Dwarnings cargo doc --workspace --no-deps --locked

# Everything a change has to pass. For a clean Debian 12 machine, as root: it installs what it needs.
ci:
    .ci/run
