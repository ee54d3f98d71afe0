//! What facts and search cost: `cargo run --release -p content --example measure` (resident memory on Linux only).

use std::time::{Duration, Instant};

use content::Facts;

const QUERIES: [&str; 6] = [
    "c",
    "cybersecurity la",
    "transnatonal represion",
    "submarine volcano",
    "Does social credit have anything to do with the mass detention in Xinjiang?",
    "生成式人工智能服务要遵守什么规定？",
];

fn main() {
    let before = resident_kb();
    let start = Instant::now();
    let facts = Facts::built_in().expect("the built-in pack is right");
    println!("{} facts read and indexed in {:.0?}", facts.iter().count(), start.elapsed());
    for query in QUERIES {
        let took = (0..50).map(|_| {
            let start = Instant::now();
            std::hint::black_box(facts.search(query, 25));
            start.elapsed()
        });
        println!("{:>8.0?}  {query}", took.min().unwrap_or(Duration::ZERO));
    }
    if let (Some(before), Some(after)) = (before, resident_kb()) {
        println!("resident memory: {before} kB before, {after} kB after, {} kB more", after.saturating_sub(before));
    }
}

fn resident_kb() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}
