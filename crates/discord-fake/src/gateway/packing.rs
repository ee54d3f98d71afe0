//! How payloads are packed: as text, each compressed by itself, or all of them as one stream that a connection shares.

use std::io::Write as _;

use axum::{body::Bytes, extract::ws::Message as Frame};
use flate2::{Compress, Compression, FlushCompress, write::ZlibEncoder};

/// How a connection's payloads are packed.
pub(super) enum Packing {
    /// As text, or each by itself if the bot asks for that when it identifies.
    Single,
    /// `compress=zlib-stream`: one stream for the whole connection, flushed after each payload.
    Stream(Compress),
}

impl Packing {
    pub(super) fn of(transport: Option<&str>) -> Self {
        match transport {
            Some("zlib-stream") => Self::Stream(Compress::new(Compression::fast(), true)),
            _ => Self::Single,
        }
    }

    pub(super) fn frame(&mut self, json: &str, each: bool) -> Frame {
        match self {
            Self::Stream(stream) => Frame::Binary(Bytes::from(streamed(stream, json.as_bytes()))),
            Self::Single if each => Frame::Binary(Bytes::from(deflated(json))),
            Self::Single => Frame::text(json),
        }
    }
}

fn deflated(json: &str) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(json.len() / 2), Compression::fast());
    let written = encoder.write_all(json.as_bytes()).and_then(|()| encoder.finish());
    match written {
        Ok(bytes) => bytes,
        // A Vec takes whatever is written to it.
        Err(error) => unreachable!("{error}"),
    }
}

/// The next part of the stream; it ends with the mark of a flush, `00 00 FF FF`, by which clients see that it is whole.
fn streamed(stream: &mut Compress, bytes: &[u8]) -> Vec<u8> {
    let before = stream.total_in();
    let mut packed = Vec::with_capacity(bytes.len() / 2 + 256);
    loop {
        let done = usize::try_from(stream.total_in() - before).unwrap_or(bytes.len());
        let left = bytes.get(done..).unwrap_or_default();
        match stream.compress_vec(left, &mut packed, FlushCompress::Sync) {
            Ok(_) if packed.len() < packed.capacity() => return packed,
            Ok(_) => packed.reserve(bytes.len().max(256)),
            // Only a stream that has been finished refuses, and this one never is.
            Err(error) => unreachable!("{error}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn a_stream_is_read_part_by_part() {
        let mut stream = Compress::new(Compression::fast(), true);
        let mut all = Vec::new();
        let mut expected = String::new();
        for n in 0..50 {
            let text = format!("{{\"n\":{n},\"words\":\"{}\"}}", "why? ".repeat(n * n));
            let part = streamed(&mut stream, text.as_bytes());
            assert!(part.ends_with(&[0, 0, 0xff, 0xff]), "part {n}");
            all.extend(part);
            expected.push_str(&text);
        }
        let mut read = vec![0; expected.len()];
        flate2::read::ZlibDecoder::new(&all[..]).read_exact(&mut read).expect("it is a stream");
        assert_eq!(read, expected.as_bytes());
    }
}
