//! `frontdesk healthcheck`.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::config::Config;

use super::Result;

const PATIENCE: Duration = Duration::from_secs(5);

/// Asks the desk that these settings start whether it is ready.
pub async fn run(config: &Config) -> Result {
    let address = reachable(config.http.bind);
    let status = timeout(PATIENCE, status_line(address))
        .await
        .map_err(|_| "the desk did not answer in time")??;
    if status.split(' ').nth(1) == Some("200") {
        println!("ready");
        Ok(())
    } else {
        Err(format!("the desk is not ready: {status}").into())
    }
}

/// A desk that listens everywhere is reached through loopback.
fn reachable(bind: SocketAddr) -> SocketAddr {
    let ip = match bind.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(ip, bind.port())
}

async fn status_line(address: SocketAddr) -> Result<String> {
    let mut stream = TcpStream::connect(address).await?;
    let request =
        format!("GET /api/ready HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut head = vec![0; 128];
    let read = stream.read(&mut head).await?;
    let text = String::from_utf8_lossy(&head[..read]).into_owned();
    Ok(text.lines().next().unwrap_or_default().to_owned())
}
