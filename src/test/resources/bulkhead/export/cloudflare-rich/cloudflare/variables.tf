variable "account_id" {
  type = string
  description = "The account that owns monitors and pools."
}

variable "zone_id" {
  type = string
  description = "The zone the host names are in."
}

variable "notification_email" {
  type = string
  description = "Who is told when an origin or a pool becomes healthy or unhealthy."
}

variable "edge_lb_hostname" {
  type = string
  description = "The host name that clients ask for."
}

variable "address_a_1" {
  type = string
  description = "The public address of a-1."
}

variable "address_a_2" {
  type = string
  description = "The public address of a-2."
}

variable "address_c_1" {
  type = string
  description = "The public address of c-1."
}
