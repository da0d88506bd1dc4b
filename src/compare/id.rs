//! Ids that stay the same for the same content.

/// Makes an id of a letter and the content it stands for: `("r", ["a.txt", "Ships waited."]) -> "r5f0c9a1e"` (FNV-1a, 32 bits).
pub(super) fn stable(letter: &str, parts: &[&str]) -> String {
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0]));
    let hash = bytes.fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    format!("{letter}{hash:08x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_content_has_the_same_id_and_other_content_another() {
        assert_eq!(stable("r", &["a", "b"]), stable("r", &["a", "b"]));
        assert_ne!(stable("r", &["a", "b"]), stable("r", &["ab"]));
    }
}
