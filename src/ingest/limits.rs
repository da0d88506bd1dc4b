//! How much is read at most, so that no input can take all memory or run forever.

/// The caps of one run; reaching one is a warning, and what lies beyond is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one page. The largest of 800 real pages has 1.6 MB.
    pub page_bytes: usize,
    /// Bytes of one JSON record: a page with its fields, escaped.
    pub record_bytes: usize,
    /// Bytes of one feed, which is parsed whole.
    pub feed_bytes: usize,
    /// Records of one file.
    pub records: usize,
    /// Files of one run.
    pub files: usize,
    /// Folders inside folders.
    pub folder_depth: usize,
    /// Bytes that one compressed file may grow to.
    pub inflated_bytes: u64,
    /// How many times larger than itself a compressed file may grow. Logs and pages shrink 5 to 30 times; a bomb of zeroes 1,000 times.
    pub inflated_ratio: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            page_bytes: 8 << 20,
            record_bytes: 16 << 20,
            feed_bytes: 32 << 20,
            records: 10_000_000,
            files: 1_000_000,
            folder_depth: 64,
            inflated_bytes: 64 << 30,
            inflated_ratio: 200,
        }
    }
}
