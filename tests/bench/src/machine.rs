//! The machine that the figures come from.

use crate::failure::Failure;

/// A paragraph about the machine, and how busy it was with other things at the start.
pub(crate) fn description() -> Result<String, Failure> {
    let processor = after(&file("/proc/cpuinfo")?, "model name");
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let memory_kb: f64 = after(&file("/proc/meminfo")?, "MemTotal")
        .trim_end_matches(" kB")
        .parse()
        .unwrap_or_default();
    let kernel = file("/proc/sys/kernel/osrelease")?;
    let load = file("/proc/loadavg")?;
    Ok(format!(
        "Machine: {processor}, {cores} cores that server, clients and database share, {:.0} GB memory, Linux {}; \
         load average before the run {}.\n",
        memory_kb / 1e6,
        kernel.trim(),
        load.split(' ').next().unwrap_or_default(),
    ))
}

fn file(path: &str) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(Failure::machine(format!("reading {path}")))
}

/// What stands behind `name` and a colon.
fn after(text: &str, name: &str) -> String {
    let line = text.lines().find(|line| line.starts_with(name));
    let value = line.and_then(|line| line.split_once(':')).map_or("", |(_, value)| value);
    value.trim().to_owned()
}
