//! Objects out of a stream of JSON, however they are laid out.

use super::super::input::{Input, Line};
use std::io::{self, BufRead};

/// Follows the nesting of JSON, byte by byte.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::ingest) struct Depth {
    open: usize,
    begun: bool,
    quoted: bool,
    escaped: bool,
}

impl Depth {
    /// Takes the next byte.
    pub(in crate::ingest) fn step(&mut self, byte: u8) {
        if self.quoted {
            let escaped = std::mem::take(&mut self.escaped);
            match byte {
                b'"' if !escaped => self.quoted = false,
                b'\\' => self.escaped = !escaped,
                _ => {}
            }
            return;
        }
        match byte {
            b'"' => self.quoted = true,
            b'{' | b'[' => (self.open, self.begun) = (self.open + 1, true),
            b'}' | b']' => self.open = self.open.saturating_sub(1),
            _ => {}
        }
    }

    /// Says whether something was opened and all of it is closed.
    pub(in crate::ingest) fn is_closed(self) -> bool {
        self.begun && self.open == 0 && !self.quoted
    }
}

/// Reads the next object, passing over brackets, commas and whatever else stands before it.
pub(super) fn object(input: &mut Input, bytes: &mut Vec<u8>, most: usize) -> io::Result<Line> {
    bytes.clear();
    let mut depth = Depth::default();
    let mut length = 0;
    loop {
        let buffer = input.fill_buf()?;
        if buffer.is_empty() {
            return Ok(if length == 0 {
                Line::End
            } else {
                Line::Got { length }
            });
        }
        let mut used = 0;
        if length == 0 {
            used = memchr::memchr(b'{', buffer).unwrap_or(buffer.len());
        }
        let skipped = used;
        for &byte in buffer.get(used..).unwrap_or(&[]) {
            used += 1;
            depth.step(byte);
            if depth.is_closed() {
                break;
            }
        }
        let part = buffer.get(skipped..used).unwrap_or(&[]);
        let room = most.saturating_sub(bytes.len()).min(part.len());
        bytes.extend_from_slice(part.get(..room).unwrap_or(part));
        length += part.len();
        input.consume(used);
        if depth.is_closed() {
            return Ok(Line::Got { length });
        }
    }
}
