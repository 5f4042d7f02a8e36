# edge: load balancing at the edge

# Sites "north" ${and} %{south} (lb): whether an origin can take requests
resource "cloudflare_load_balancer_monitor" "edge_lb" {
  account_id = var.account_id
  description = "Sites \"north\" $${and} %%{south} (lb)"
  type = "http"
  method = "GET"
  path = "/health"
  expected_codes = "2xx"
  port = 80
  interval = 2
  timeout = 5
  retries = 1
  consecutive_down = 3
  consecutive_up = 2
  header = { "Host" = [var.edge_lb_hostname] }
}

# dc1: origins
resource "cloudflare_load_balancer_pool" "edge_lb_dc1" {
  account_id = var.account_id
  name = "edge-lb-dc1"
  description = "dc1"
  monitor = cloudflare_load_balancer_monitor.edge_lb.id
  minimum_origins = 1
  notification_email = var.notification_email
  origin_steering = { policy = "random" }
  origins = [
    { name = "a-1", address = var.address_a_1, port = 80, weight = 1, enabled = true },
    { name = "a-2", address = var.address_a_2, port = 80, weight = 1, enabled = true },
  ]
}

# dc2: origins
resource "cloudflare_load_balancer_pool" "edge_lb_dc2" {
  account_id = var.account_id
  name = "edge-lb-dc2"
  description = "dc2"
  monitor = cloudflare_load_balancer_monitor.edge_lb.id
  minimum_origins = 1
  notification_email = var.notification_email
  origin_steering = { policy = "random" }
  origins = [
    { name = "b-1", address = "203.0.113.7", port = 80, weight = 1, enabled = true },
  ]
}

# dc3: origins
resource "cloudflare_load_balancer_pool" "edge_lb_dc3_standby" {
  account_id = var.account_id
  name = "edge-lb-dc3-standby"
  description = "dc3"
  monitor = cloudflare_load_balancer_monitor.edge_lb.id
  minimum_origins = 1
  notification_email = var.notification_email
  origin_steering = { policy = "random" }
  origins = [
    { name = "c-1", address = var.address_c_1, port = 80, weight = 1, enabled = true },
  ]
}

# edge->lb: who gets a request
resource "cloudflare_load_balancer" "edge_lb" {
  zone_id = var.zone_id
  name = var.edge_lb_hostname
  description = "edge->lb"
  proxied = true
  default_pools = [cloudflare_load_balancer_pool.edge_lb_dc1.id, cloudflare_load_balancer_pool.edge_lb_dc2.id]
  fallback_pool = cloudflare_load_balancer_pool.edge_lb_dc3_standby.id
  steering_policy = "random"
  session_affinity = "none"
  adaptive_routing = { failover_across_pools = true }
  random_steering = {
    pool_weights = {
      "${cloudflare_load_balancer_pool.edge_lb_dc1.id}" = 1
      "${cloudflare_load_balancer_pool.edge_lb_dc2.id}" = 0.17
    }
  }
}
