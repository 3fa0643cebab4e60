#include "config.h"
typedef int cli_layer; /* the layer is empty yet */
